package tocsin.ledger;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Has a ledger written to a file behind the back of whoever asks.
 *
 * @param question as in the address of an export: filters, {@code area}, {@code sort}, {@code columns}, {@code format}, {@code money}
 */
record OrderExport(
        @NotBlank @Size(max = 60) String ledger,

        @NotNull @Size(max = 60) Map<@Size(max = 60) String, @NotNull @Size(max = 4000) String> question) {

    /** The question as an address would hold it. */
    Map<String, List<String>> asked() {
        return question.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> List.of(entry.getValue())));
    }
}
