// One operando movie: velocity and current density of each dendrite tip.
#@ File (label = "Movie", style = "both") input
#@ String (label = "Growth direction", choices = {"down", "up", "left", "right"}, value = "down") growth
#@ Double (label = "Nominal current density (mA/cm²; 0 = unknown)", value = 0) current
#@ File (label = "Output folder", style = "directory") output
#@ CommandService command

import org.garnetj.command.TrackTipsCommand

command.run(TrackTipsCommand, true, "input", input, "growth", growth, "current", current, "output", output).get()
