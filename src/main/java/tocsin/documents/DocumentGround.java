package tocsin.documents;

import java.util.List;
import org.springframework.stereotype.Component;
import tocsin.foundation.Actor;
import tocsin.foundation.AreaPath;
import tocsin.foundation.Fact;
import tocsin.foundation.Journal;
import tocsin.foundation.RecordDigest;
import tocsin.organization.GroundChange;
import tocsin.organization.GroundRecords;

/** Who may read a paper, and whose forms and marks hold, is decided through today's tree: all of it goes along with its ground. */
@Component
class DocumentGround implements GroundRecords {
    private final DocumentGroundStore ground;
    private final DocumentStore documents;
    private final Journal journal;

    DocumentGround(DocumentGroundStore ground, DocumentStore documents, Journal journal) {
        this.ground = ground;
        this.documents = documents;
        this.journal = journal;
    }

    /** Papers keep nobody from ending an area: they are of the past. */
    @Override
    public List<Standing> standing(AreaPath where) {
        return List.of();
    }

    @Override
    public void follow(GroundChange change, Actor by) {
        ground.moveForms(change);
        journal.recordAll(
                documents.lockAll(ground.move(change)).values().stream()
                        .map(kept -> Fact.of(
                                new DocumentEvent.DocumentWentWithGround(change.ground(), change.into()),
                                kept.document().id().value(),
                                kept.document().addressee().area(),
                                RecordDigest.of(kept.document(), kept.salt())))
                        .toList(),
                by);
    }
}
