// One FIB-SEM stack: from grey values to the geometry of its spallation cracks.
#@ File (label = "FIB-SEM stack", style = "both") input
#@ File (label = "Mg map (optional)", style = "both", required = false) eds
#@ File (label = "Output folder", style = "directory") output
#@ CommandService command

import org.garnetj.command.SegmentCommand
import org.garnetj.command.SpallationsCommand

def phases = new File(output, "phases")
command.run(SegmentCommand, true, "input", input, "modality", "fibsem", "eds", eds, "output", phases).get()
command.run(SpallationsCommand, true, "input", new File(phases, "phases.tif"),
        "output", new File(output, "spallations")).get()
