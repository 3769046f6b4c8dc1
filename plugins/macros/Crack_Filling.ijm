// X-ray tomograms of one sample, taken after one plating step after another: laid on each other, cut
// into phases, and the volume of the cracks set against that of their lithium.
// Asks for the folders, or takes them as argument: input=stacks;output=results
// align=no leaves the stacks where they are; pristine=yes says that the first was taken before plating.
// Without a window: Fiji --headless -macro Crack_Filling.ijm "input=stacks;output=results"

input = argument("input");
output = argument("output");
align = argument("align");
pristine = argument("pristine");
if (getArgument() == "") {
    Dialog.create("Plating steps");
    Dialog.addDirectory("Folder of tomograms", "");
    Dialog.addDirectory("Output folder", "");
    Dialog.addCheckbox("Lay them on each other", true);
    Dialog.addCheckbox("The first was taken before plating", false);
    Dialog.show();
    input = Dialog.getString();
    output = Dialog.getString();
    if (!Dialog.getCheckbox())
        align = "no";
    if (Dialog.getCheckbox())
        pristine = "yes";
}

if (align != "no") {
    run("Register Steps...", "input=[" + input + "] output=[" + output + "/aligned]");
    input = output + "/aligned/steps";
}
names = getFileList(input);
for (n = 0; n < names.length; n++) {
    if (endsWith(names[n], ".tif") || endsWith(names[n], ".tiff")) {
        step = substring(names[n], 0, lastIndexOf(names[n], "."));
        run("Segment Phases...", "input=[" + input + "/" + names[n] + "] modality=xct output=[" + output + "/steps/" + step + "]");
    }
}
options = "input=[" + output + "/steps] output=[" + output + "/filling]";
if (pristine == "yes")
    options = options + " pristine";
run("Crack Filling...", options);
print(File.openAsString(output + "/filling/steps.csv"));

// What the argument says after "key="; empty if it does not.
function argument(key) {
    words = split(getArgument(), ";");
    for (i = 0; i < words.length; i++)
        if (startsWith(words[i], key + "="))
            return substring(words[i], lengthOf(key) + 1);
    return "";
}
