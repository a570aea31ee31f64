package tocsin.agenda;

import org.jspecify.annotations.Nullable;
import tocsin.foundation.Text;

/**
 * A kind of agenda item and its words.
 *
 * @param code stored with the item
 * @param ladder name of its ladder in the rule {@code agenda/ladder}
 * @param label the duty as a noun: 整改
 * @param verb what it is for whoever follows it up: 督促
 * @param ownerVerb what it is for whoever owes it: 整改
 * @param action word on the button of whoever follows it up
 * @param ownerAction word on the button of whoever owes it
 * @param act act that the owner's button leads to, when there is one; goes into the address as {@code ?act=}
 */
public record AgendaKind(
        String code,
        String ladder,
        Text label,
        Text verb,
        Text ownerVerb,
        Text action,
        Text ownerAction,
        @Nullable String act) {}
