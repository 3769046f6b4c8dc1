// The current density at a dendrite tip for each of several velocities, as a table.
#@ String (label = "Tip velocities (µm/s)", value = "8.6,4.5") velocities
#@ CommandService command
#@output String table

import org.garnetj.command.TipCurrentCommand

table = "velocity_um_per_s,j_tip_A_per_cm2\n"
for (velocity in velocities.split(",")) {
    def done = command.run(TipCurrentCommand, true, "velocity", velocity.trim() as double).get()
    table += "${velocity.trim()},${done.getOutput("j_tip_A_per_cm2")}\n"
}
