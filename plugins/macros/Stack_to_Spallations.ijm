// One FIB-SEM stack: from grey values to the geometry of its spallation cracks.
// Asks for the files, or takes them as argument: input=stack.tif;eds=mg-counts.tif;output=results
// The Mg map (eds) may be left out. Writes output/phases and output/spallations.

input = argument("input");
eds = argument("eds");
output = argument("output");
if (getArgument() == "") {
    Dialog.create("Stack to spallations");
    Dialog.addFile("FIB-SEM stack", "");
    Dialog.addFile("Mg map (optional)", "");
    Dialog.addDirectory("Output folder", "");
    Dialog.show();
    input = Dialog.getString();
    eds = Dialog.getString();
    output = Dialog.getString();
}

run("Segment Phases...", "input=[" + input + "] modality=fibsem eds=[" + eds + "] output=[" + output + "/phases]");
run("Spallation Geometry...", "input=[" + output + "/phases/phases.tif] output=[" + output + "/spallations]");

// What the argument says after "key="; empty if it does not.
function argument(key) {
    words = split(getArgument(), ";");
    for (i = 0; i < words.length; i++)
        if (startsWith(words[i], key + "="))
            return substring(words[i], lengthOf(key) + 1);
    return "";
}
