// Trains a segmenter on marks in one stack and segments another by it.
// Asks for the files, or takes them as argument: input=marked.tif;labels=RoiSet.zip;stack=other.tif;output=results
// Marks: an image of labels of the stack's size, or the RoiSet.zip of ROIs named void-1, LLZO-1, Li-1 ...
// The model goes into output/model, the phases of the other stack into output/phases.

input = argument("input", "");
labels = argument("labels", "");
stack = argument("stack", "");
output = argument("output", "");
if (getArgument() == "") {
    Dialog.create("Train and segment");
    Dialog.addFile("Stack with marks", "");
    Dialog.addFile("Marks (labels or RoiSet.zip)", "");
    Dialog.addFile("Stack to segment", "");
    Dialog.addDirectory("Output folder", "");
    Dialog.show();
    input = Dialog.getString();
    labels = Dialog.getString();
    stack = Dialog.getString();
    output = Dialog.getString();
}

run("Train Segmenter...", "input=[" + input + "] labels=[" + labels + "] output=[" + output + "/model]");
run("Segment Phases...", "input=[" + stack + "] method=trained model=[" + output + "/model/model.garnet]"
    + " output=[" + output + "/phases]");
print(File.openAsString(output + "/phases/phases.csv"));

// What the argument says after "key="; the fallback if it does not.
function argument(key, fallback) {
    words = split(getArgument(), ";");
    for (i = 0; i < words.length; i++)
        if (startsWith(words[i], key + "="))
            return substring(words[i], lengthOf(key) + 1);
    return fallback;
}
