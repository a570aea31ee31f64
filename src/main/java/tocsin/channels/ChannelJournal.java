package tocsin.channels;

import java.util.UUID;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;

/** Tells the journal what happened to channels, in their area, and to what people chose, above every area as facts of accounts do. */
@Component
class ChannelJournal {
    /** Subject of what holds for the whole installation. */
    private static final UUID INSTALLATION = new UUID(0, 2);

    private final Journal journal;

    ChannelJournal(Journal journal) {
        this.journal = journal;
    }

    /** @param row what is known of the channel after the act, without its salt */
    void ofChannel(ChannelEvent event, UUID channel, AreaPath area, Object row, UUID salt, Actor by) {
        journal.record(Fact.of(event, channel, area, RecordDigest.of(row, salt)), by);
    }

    /** @param row what is known of what the person chose, without its salt */
    void ofPerson(ChannelEvent event, Object row, UUID salt, Actor by) {
        journal.record(Fact.of(event, by.id(), AreaPath.EVERYWHERE, RecordDigest.of(row, salt)), by);
    }

    /** What holds for the whole installation stands where whoever set it looks after channels. */
    void ofInstallation(ChannelEvent event, Object row, UUID salt, Actor by) {
        var area = by.scope(ChannelPermission.MANAGE).parts().getFirst().area();
        journal.record(Fact.of(event, INSTALLATION, area, RecordDigest.of(row, salt)), by);
    }
}
