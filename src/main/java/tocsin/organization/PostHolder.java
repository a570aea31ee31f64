package tocsin.organization;

/** Somebody who holds a post today, as people name each other: name, post, body, and the node it is for. */
public record PostHolder(String name, String post, String organization, String area) {}
