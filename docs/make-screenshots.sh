#!/usr/bin/env bash
# Makes the pictures of the window in docs/images anew: plain ImageJ with GarnetJ's folder in its plugins,
# on a screen in memory. Needs Xvfb (apt-get install xvfb).
set -euo pipefail
cd "$(dirname "$0")/.."

mvn -B -q -DskipTests package
mvn -B -q dependency:build-classpath -DincludeScope=test -Dmdep.outputFile=target/test-classpath.txt
java -cp "target/test-classes:target/classes:$(cat target/test-classpath.txt)" \
	org.garnetj.window.Screenshots docs/images
ls -l docs/images
