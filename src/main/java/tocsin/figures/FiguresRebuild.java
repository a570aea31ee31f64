package tocsin.figures;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import tocsin.foundation.Followers;

/**
 * Throws the figures away and makes them again from the journal, for when the way of counting has changed or {@link VerifyFigures} found a
 * difference. While it reads on, figures lack what has not been read yet and {@link Figures#asOf} says up to when they count.
 */
@Service
public class FiguresRebuild {
    private final Followers followers;
    private final FactRowStore rows;
    private final TransactionTemplate transaction;

    FiguresRebuild(Followers followers, FactRowStore rows, TransactionTemplate transaction) {
        this.followers = followers;
        this.rows = rows;
        this.transaction = transaction;
    }

    /** Empties the tables and reads the journal again to its end. */
    public void run() {
        begin();
        followers.catchUp();
    }

    /** Empties the tables; the follower reads the journal again as soon as it runs. */
    void begin() {
        transaction.executeWithoutResult(begun -> {
            followers.restart(FigureFollower.NAME);
            rows.clear();
        });
    }
}
