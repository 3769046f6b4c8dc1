// Every TIFF stack of a folder: from grey values to spallation cracks, each into a folder of its own
// in output. A stack that fails does not stop the others; the failures are told at the end.
#@ File (label = "Folder of stacks", style = "directory") input
#@ File (label = "Output folder", style = "directory") output
#@ CommandService command
#@output Integer done

import org.garnetj.command.SegmentCommand
import org.garnetj.command.SpallationsCommand

def failures = []
done = 0
for (stack in input.listFiles().findAll { it.name ==~ /.*\.tiff?/ }.sort()) {
    def folder = new File(output, stack.name.replaceFirst(/\.tiff?$/, ""))
    def phases = new File(folder, "phases")
    try {
        command.run(SegmentCommand, false, "input", stack, "output", phases).get()
        command.run(SpallationsCommand, false, "input", new File(phases, "phases.tif"),
                "output", new File(folder, "spallations")).get()
        done++
    } catch (java.util.concurrent.ExecutionException problem) {
        def cause = problem
        while (cause.cause != null) cause = cause.cause
        failures << "${stack.name}: ${cause.message}"
    }
}
if (failures) throw new IllegalStateException("Stacks that failed:\n" + failures.join("\n"))
