stack = getArgument(); if (stack == "") stack = File.openDialog("FIB-SEM stack");
folder = File.getParent(stack);
run("Segment Phases...", "input=[" + stack + "] output=[" + folder + "/phases]");
run("Spallation Geometry...", "input=[" + folder + "/phases/phases.tif] output=[" + folder + "/spallations]");
print(File.openAsString(folder + "/spallations/spallations.csv"));
