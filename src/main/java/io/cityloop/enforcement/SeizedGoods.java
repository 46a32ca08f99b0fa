package io.cityloop.enforcement;

import io.cityloop.identity.Actor;
import java.time.LocalDate;
import java.util.List;

/**
 * The register of seized goods; a bean. Every refusal is a {@link io.cityloop.identity.RejectedInput} that names the field
 * and the article.
 *
 * <p>A thing is held thirty days, once thirty more (Compulsion Law art. 25). A perishable one may be sold or destroyed once
 * the party was called and did not come in time; any other once it was confiscated, or was not fetched for sixty days after
 * the party was told to.
 */
public interface SeizedGoods {

    /**
     * Enters what was taken.
     *
     * @param seizure id of the seizure within the file
     * @throws io.cityloop.identity.RejectedInput naming {@code goods[i].<field>}; nothing the party lives on may be taken
     *     (art. 23)
     */
    List<SeizedItem> register(String penaltyId, String seizure, List<NewGoods> goods, LocalDate seizedOn, Actor actor);

    /** Extends the thirty days of a seizure once by thirty (art. 25); refused after they have ended. */
    List<SeizedItem> extend(String penaltyId, String seizure, LocalDate decidedOn, Actor actor);

    /** The party was called to see to a perishable thing. */
    SeizedItem call(String penaltyId, long item, LocalDate on, Actor actor);

    /** The party was told to fetch a thing; sixty days begin. */
    SeizedItem tell(String penaltyId, long item, LocalDate on, Actor actor);

    /** Notes what became of a thing; refused while the law does not allow it yet. */
    SeizedItem end(String penaltyId, long item, GoodsEnd end, Actor actor);

    /** Gives back whatever of a seizure is still held. */
    List<SeizedItem> giveBack(String penaltyId, String seizure, LocalDate on, String reason, Actor actor);

    /** Everything taken in a file, in the order it was entered. */
    List<SeizedItem> of(String penaltyId);
}
