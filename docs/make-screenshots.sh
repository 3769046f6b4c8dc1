#!/usr/bin/env bash
# Makes the pictures in docs/images anew: the windows of plain ImageJ with GarnetJ's folder in its plugins, on a
# screen in memory, and a section of the sample with what the demo finds in it. Needs Xvfb (apt-get install xvfb).
set -euo pipefail
cd "$(dirname "$0")/.."

mvn -B -q -DskipTests package
mvn -B -q dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test-classpath.txt
classes="target/test-classes:target/classes:$(cat target/test-classpath.txt)"
java -cp "$classes" org.garnetj.window.Screenshots docs/images

./garnetj demo output=target/demo
java -Djava.awt.headless=true -cp "$classes" org.garnetj.docs.ReadmePicture \
	sample-stacks/fibsem/stack.tif target/demo/spallations docs/images/spallations.jpg
ls -l docs/images
