package org.garnetj.command;

import org.scijava.plugin.Plugin;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptLanguage;

/** Groovy for SciJava's script service, which Fiji brings along. */
@Plugin(type = ScriptLanguage.class)
public final class GroovyForTests extends AdaptedScriptLanguage {

    public GroovyForTests() {
        super("groovy");
    }
}
