package tocsin.transport;

import tocsin.foundation.Text;

/** A certificate, a key or an address cannot be used; says in one sentence each, Chinese and English, what is wrong and what to do. */
public final class TransportRefusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Text sentence;

    /** @param sentence what is wrong and what to do now */
    TransportRefusal(Text sentence) {
        super(sentence.zh() + "\n" + sentence.en());
        this.sentence = sentence;
    }

    /** The sentence in both languages. */
    public Text sentence() {
        return sentence;
    }
}
