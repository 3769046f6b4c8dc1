// The cracks of a phase stack, and their branches, as two tables; 95 % intervals if the probabilities
// of the phases are given.
// Asks for the stack, or takes it as argument: input=phases.tif;output=cracks
// Without a window: Fiji --headless -macro Crack_Geometry.ijm "input=phases.tif;output=cracks"

input = argument("input");
output = argument("output");
probabilities = argument("probabilities");
surface = argument("surface");
if (surface == "")
    surface = "top";
if (getArgument() == "") {
    Dialog.create("Crack geometry");
    Dialog.addFile("Phase stack", "");
    Dialog.addDirectory("Output folder", "");
    Dialog.addFile("Probabilities (optional)", "");
    Dialog.addChoice("Side of the working electrode", newArray("top", "bottom", "left", "right", "front", "back"));
    Dialog.show();
    input = Dialog.getString();
    output = Dialog.getString();
    probabilities = Dialog.getString();
    surface = Dialog.getChoice();
}

options = "input=[" + input + "] surface=" + surface + " output=[" + output + "]";
if (probabilities != "")
    options = options + " probabilities=[" + probabilities + "]";
run("Crack Geometry...", options);
print(File.openAsString(output + "/cracks.csv"));
print(File.openAsString(output + "/branches.csv"));

// What the argument says after "key="; empty if it does not.
function argument(key) {
    words = split(getArgument(), ";");
    for (i = 0; i < words.length; i++)
        if (startsWith(words[i], key + "="))
            return substring(words[i], lengthOf(key) + 1);
    return "";
}
