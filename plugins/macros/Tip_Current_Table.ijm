// The current density at a dendrite tip for each of several velocities, as a table.
// Asks for the velocities in um/s, or takes them as argument: velocities=8.6,4.5;output=table.csv
// The output may be left out.

velocities = argument("velocities");
output = argument("output");
if (velocities == "")
    velocities = getString("Tip velocities (um/s)", "8.6,4.5");

Table.create("Tip current");
words = split(velocities, ",");
for (i = 0; i < words.length; i++) {
    List.setList(call("org.garnetj.command.GarnetMacro.run", "tip-current", "velocity=" + String.trim(words[i])));
    if (List.get("error") != "")
        exit(List.get("error"));
    Table.set("velocity_um_per_s", i, parseFloat(words[i]));
    Table.set("j_tip_A_per_cm2", i, parseFloat(List.get("j_tip_A_per_cm2")));
}
Table.update;
if (output != "")
    Table.save(output);

// What the argument says after "key="; empty if it does not.
function argument(key) {
    words = split(getArgument(), ";");
    for (i = 0; i < words.length; i++)
        if (startsWith(words[i], key + "="))
            return substring(words[i], lengthOf(key) + 1);
    return "";
}
