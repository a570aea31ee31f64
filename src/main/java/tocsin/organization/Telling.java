package tocsin.organization;

import org.springframework.stereotype.Component;
import tocsin.foundation.Journal;
import tocsin.foundation.Receipts;

/** What every change of a term goes through: done once, told, and in its right order of days. */
@Component
record Telling(Receipts receipts, Journal journal, Terms terms) {}
