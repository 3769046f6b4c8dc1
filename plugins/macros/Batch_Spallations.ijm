// Every TIFF stack of a folder: from grey values to spallation cracks, each into a folder of its own
// in output. A stack that fails does not stop the others; the failures are told at the end.
// Asks for the folders, or takes them as argument: input=stacks;output=results
// Without a window: Fiji --headless -macro Batch_Spallations.ijm "input=stacks;output=results"

input = argument("input");
output = argument("output");
if (getArgument() == "") {
    Dialog.create("Batch of stacks");
    Dialog.addDirectory("Folder of stacks", "");
    Dialog.addDirectory("Output folder", "");
    Dialog.show();
    input = Dialog.getString();
    output = Dialog.getString();
}

names = getFileList(input);
failures = "";
done = 0;
for (n = 0; n < names.length; n++) {
    if (endsWith(names[n], ".tif") || endsWith(names[n], ".tiff")) {
        folder = output + "/" + substring(names[n], 0, lastIndexOf(names[n], "."));
        error = garnetj("segment", "input=[" + input + "/" + names[n] + "] output=[" + folder + "/phases]");
        if (error == "")
            error = garnetj("spallations", "input=[" + folder + "/phases/phases.tif] output=[" + folder + "/spallations]");
        if (error == "")
            done++;
        else
            failures = failures + "\n" + names[n] + ": " + error;
    }
}
print(done + " stacks done");
if (failures != "")
    exit("Stacks that failed:" + failures);

// Runs a command; returns what went wrong, or nothing.
function garnetj(command, options) {
    List.setList(call("org.garnetj.command.GarnetMacro.run", command, options));
    return List.get("error");
}

// What the argument says after "key="; empty if it does not.
function argument(key) {
    words = split(getArgument(), ";");
    for (i = 0; i < words.length; i++)
        if (startsWith(words[i], key + "="))
            return substring(words[i], lengthOf(key) + 1);
    return "";
}
