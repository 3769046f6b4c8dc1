/**
 * Filters on three-dimensional images. Widths are in pixels unless a name says otherwise; results
 * do not depend on the number of threads.
 */
package org.garnetj.filter;
