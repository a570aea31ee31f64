package tocsin.documents;

import java.util.Optional;
import java.util.UUID;

/** A room that knows bodies says which there are; this room keeps their marks and knows no organization. */
public interface IssuingBodies {
    /** The body of this id, when the room knows it. */
    Optional<IssuingBody> find(UUID id);

    /** Names from the root of the area tree down to where the body is, joined: tells bodies of one name apart. */
    String place(IssuingBody body);
}
