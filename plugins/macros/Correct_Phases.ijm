// A phase stack without specks of void and without pinholes in its lithium. The edits are written
// down beside the result, as a recipe that makes them again, and Undo Edit takes them back.
// Asks for the stack, or takes it as argument: input=phases.tif;output=corrected

input = argument("input");
output = argument("output");
below = 0.01; // µm³
if (getArgument() == "") {
    Dialog.create("Correct phases");
    Dialog.addFile("Phase stack", "");
    Dialog.addDirectory("Output folder", "");
    Dialog.addNumber("Smallest part", below, 4, 8, "µm³");
    Dialog.show();
    input = Dialog.getString();
    output = Dialog.getString();
    below = Dialog.getNumber();
}

run("Remove Islands...", "input=[" + input + "] phase=void below=" + below + " output=[" + output + "]");
run("Fill Holes...", "phase=Li only=void,LLZO below=" + below + " output=[" + output + "]");
print(File.openAsString(output + "/edits.csv"));

// What the argument says after "key="; empty if it does not.
function argument(key) {
    words = split(getArgument(), ";");
    for (i = 0; i < words.length; i++)
        if (startsWith(words[i], key + "="))
            return substring(words[i], lengthOf(key) + 1);
    return "";
}
