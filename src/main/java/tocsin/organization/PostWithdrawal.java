package tocsin.organization;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.FoundationProblem;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.ledger.RecordWithdrawal;

/** Takes back posts that an import opened. Whoever holds or held one of them keeps the whole import. */
@Component
class PostWithdrawal implements RecordWithdrawal {
    private final PostStore posts;
    private final Withdrawal withdrawal;
    private final Journal journal;

    PostWithdrawal(PostStore posts, Withdrawal withdrawal, Journal journal) {
        this.posts = posts;
        this.withdrawal = withdrawal;
        this.journal = journal;
    }

    @Override
    public Set<String> facts() {
        return Set.of(Fact.kindOf(DutyEvent.PostWithdrawn.class), Fact.kindOf(DutyEvent.PostReinstated.class));
    }

    @Override
    public Set<UUID> withdrawn(Collection<UUID> records) {
        return withdrawal.store().withdrawn(records);
    }

    @Override
    public Set<UUID> withdraw(List<UUID> records, Why why, Actor by) {
        var salts = withdrawal.store().withdrawPosts(records, withdrawal.clock().today());
        tell(salts, new DutyEvent.PostWithdrawn(why.importId(), why.reason()), by);
        return salts.keySet();
    }

    @Override
    public void reinstate(List<UUID> records, Why why, Actor by) {
        withdrawal.requireNotOnFileAgain(records);
        var salts =
                withdrawal.store().reinstatePosts(records, withdrawal.clock().today());
        tell(salts, new DutyEvent.PostReinstated(why.importId(), why.reason()), by);
    }

    private void tell(Map<UUID, UUID> salts, DutyEvent event, Actor by) {
        journal.recordAll(
                salts.entrySet().stream()
                        .map(each -> fact(each.getKey(), each.getValue(), event, by))
                        .toList(),
                by);
    }

    private Fact fact(UUID id, UUID salt, DutyEvent event, Actor by) {
        var post = posts.find(id).orElseThrow(() -> FoundationProblem.NOT_FOUND.with(id));
        by.require(OrganizationPermission.MANAGE, post.areaPath(), AreaPath.EVERYWHERE);
        return Fact.of(event, id, post.areaPath(), RecordDigest.of(post, salt));
    }
}
