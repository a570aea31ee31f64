package tocsin.agenda;

import java.util.UUID;

/**
 * The record something is owed about.
 *
 * @param kind what kind of record, in one word: {@code hazard}; {@link AgendaSubjects} of that kind tells its words
 */
public record AgendaSubject(String kind, UUID id) {}
