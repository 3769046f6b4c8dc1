// Proofreading with one hand on the mouse: Plugins > Macros > Install..., open a phase stack, select
// an area, or click with the point tool for the region there, and press the key of the phase.

macro "Assign void [0]" { run("Assign Phase...", "phase=void"); }
macro "Assign LLZO [1]" { run("Assign Phase...", "phase=LLZO"); }
macro "Assign Li [2]" { run("Assign Phase...", "phase=Li"); }
macro "Assign Li-Mg [3]" { run("Assign Phase...", "phase=Li-Mg"); }
macro "Undo edit [4]" { run("Undo Edit...", ""); }
