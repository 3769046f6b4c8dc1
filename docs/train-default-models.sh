#!/usr/bin/env bash
# Trains the models that come with GarnetJ (segment method=trained model=fibsem, model=xct) anew, on phantoms of fixed
# seeds, and calibrates them by others: the same source makes the same files, byte for byte. Three minutes on two cores.
set -euo pipefail
cd "$(dirname "$0")/.."

mvn -B -q -DskipTests package
mvn -B -q dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile=target/classpath.txt
java -cp "target/classes:$(cat target/classpath.txt)" org.garnetj.demo.DefaultModels \
	src/main/resources/org/garnetj/segment/models
ls -l src/main/resources/org/garnetj/segment/models
