package tocsin.rulebook;

import java.util.UUID;

/**
 * Somebody's word that an edition's numbers are those of the official text.
 *
 * @param edition as {@link RuleRef#toString} writes it
 * @param comparedWith which print or page was looked at
 */
record Confirmation(String edition, UUID id, String comparedWith, Proposal.Signature signature) {}
