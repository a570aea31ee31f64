/**
 * The ways by which messages leave the product: mail, signed webhooks to group robots, an SMS gateway. It carries on what the inbox tells
 * and decides nothing about who is told what; it keeps how each message fared, and what each person chose.
 */
@NullMarked
@ApplicationModule(
        displayName = "消息通道 channels",
        allowedDependencies = {"foundation", "rulebook", "ledger", "organization", "notices"})
package tocsin.channels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
