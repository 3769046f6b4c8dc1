/** The terminal: words in, results and an exit code out (0 done, 1 failure, 2 wrong usage). */
package org.garnetj.cli;
