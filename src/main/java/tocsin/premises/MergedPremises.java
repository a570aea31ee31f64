package tocsin.premises;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.RelatedRecords;

/** A place's timeline holds what happened under the files that became part of it. */
@Component
class MergedPremises implements RelatedRecords {
    private final MergeStore merges;

    MergedPremises(MergeStore merges) {
        this.merges = merges;
    }

    @Override
    public List<UUID> of(UUID subject) {
        return merges.into(subject).stream().map(MergeStore.Merge::retired).toList();
    }
}
