package tocsin.commands;

import tocsin.foundation.Text;

/**
 * One account of a demonstration; {@code accounts.json} in its data folder is an array of these.
 *
 * @param role what its holder is in the county
 */
record DemonstrationAccount(Text role, String name, String account, String password) {}
