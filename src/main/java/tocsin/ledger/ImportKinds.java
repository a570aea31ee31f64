package tocsin.ledger;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import tocsin.foundation.Actor;

/** Every kind of import by its name: those the rooms declare as beans, and those of record types that exist only as data. */
@Service
public class ImportKinds {
    private final ObjectProvider<ImportDefinition> declared;
    private final Map<String, ImportDefinition> added = new ConcurrentHashMap<>();

    ImportKinds(ObjectProvider<ImportDefinition> declared) {
        this.declared = declared;
    }

    /** Makes a kind known that is declared as data; one of the same name is replaced. */
    public void add(ImportDefinition definition) {
        added.put(definition.kind(), definition);
    }

    /** Every kind there is. */
    public Collection<ImportDefinition> list() {
        var all = new LinkedHashMap<String, ImportDefinition>();
        declared.orderedStream().forEach(kind -> all.put(kind.kind(), kind));
        all.putAll(added);
        return all.values();
    }

    /** The kind of this name, if there is one. */
    Optional<ImportDefinition> find(String kind) {
        return list().stream().filter(each -> each.kind().equals(kind)).findFirst();
    }

    /** The kind of this name, when the person may import it somewhere. @throws tocsin.foundation.Problem 404 unknown, 403 not allowed */
    ImportDefinition get(String kind, Actor by) {
        var definition = find(kind)
                .orElseThrow(() -> ImportRefusal.NO_SUCH_KIND.with(
                        kind, list().stream().map(ImportDefinition::kind).collect(Collectors.joining(", "))));
        by.require(definition.permission());
        return definition;
    }
}
