// One operando movie: velocity and current density of each dendrite tip.
// Asks for the files, or takes them as argument: input=movie.tif;growth=down;current=0.47;output=results
// current is the nominal one in mA/cm2, 0 if unknown. Writes tips.csv and dendrites.csv into output.

input = argument("input", "");
growth = argument("growth", "down");
current = argument("current", "0");
output = argument("output", "");
if (getArgument() == "") {
    Dialog.create("Track tips");
    Dialog.addFile("Movie", "");
    Dialog.addChoice("Growth direction", newArray("down", "up", "left", "right"));
    Dialog.addString("Nominal current density (mA/cm2; 0 = unknown)", current);
    Dialog.addDirectory("Output folder", "");
    Dialog.show();
    input = Dialog.getString();
    growth = Dialog.getChoice();
    current = Dialog.getString();
    output = Dialog.getString();
}

run("Track Dendrite Tips...", "input=[" + input + "] growth=" + growth + " current=" + current + " output=[" + output + "]");

// What the argument says after "key="; the fallback if it does not.
function argument(key, fallback) {
    words = split(getArgument(), ";");
    for (i = 0; i < words.length; i++)
        if (startsWith(words[i], key + "="))
            return substring(words[i], lengthOf(key) + 1);
    return fallback;
}
