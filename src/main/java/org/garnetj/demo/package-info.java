/**
 * Makes what GarnetJ ships ready-made from samples of known truth: the models of {@code segment
 * model=fibsem} and {@code model=xct}, trained on phantoms.
 */
package org.garnetj.demo;
