// The electric field at the tips of the spallation cracks of a phase stack, and at isolated lithium, as two tables.
// Asks for the stack, or takes it as argument: input=phases.tif;conductivity=0.6;rint=500;cap=0.5;output=field
// Without a window: Fiji --headless -macro Field_at_Cracks.ijm "input=phases.tif;output=field"

input = argument("input", "");
output = argument("output", "");
surface = argument("surface", "top");
conductivity = argument("conductivity", "1");
rint = argument("rint", "0");
cap = argument("cap", "0");
if (getArgument() == "") {
    Dialog.create("Field at cracks");
    Dialog.addFile("Phase stack", "");
    Dialog.addDirectory("Output folder", "");
    Dialog.addChoice("Side of the working electrode", newArray("top", "bottom", "left", "right", "front", "back"));
    Dialog.addString("Conductivity (mS/cm)", conductivity);
    Dialog.addString("Interface resistance (Ohm cm2; 0 = fixed potential)", rint);
    Dialog.addString("Cap radius (um; 0 = four voxels)", cap);
    Dialog.show();
    input = Dialog.getString();
    output = Dialog.getString();
    surface = Dialog.getChoice();
    conductivity = Dialog.getString();
    rint = Dialog.getString();
    cap = Dialog.getString();
}

run("Electric Field...", "input=[" + input + "] surface=" + surface + " conductivity=" + conductivity
    + " rint=" + rint + " cap=" + cap + " output=[" + output + "]");
print(File.openAsString(output + "/amplification.csv"));
print(File.openAsString(output + "/bipolar.csv"));

// What the argument says after "key="; the usual if it does not.
function argument(key, usual) {
    words = split(getArgument(), ";");
    for (i = 0; i < words.length; i++)
        if (startsWith(words[i], key + "="))
            return substring(words[i], lengthOf(key) + 1);
    return usual;
}
