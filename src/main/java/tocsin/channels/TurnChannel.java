package tocsin.channels;

/** Switches a channel on or off. */
record TurnChannel(int version, boolean inUse) {}
