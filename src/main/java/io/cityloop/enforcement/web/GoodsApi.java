package io.cityloop.enforcement.web;

import io.cityloop.enforcement.ClientRequest;
import io.cityloop.enforcement.ClientRequests;
import io.cityloop.enforcement.GoodsEnd;
import io.cityloop.enforcement.GoodsState;
import io.cityloop.enforcement.NewGoods;
import io.cityloop.enforcement.SeizedGoods;
import io.cityloop.identity.Actor;
import io.cityloop.identity.RejectedInput;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The register of seized goods of a penalty file. */
@RestController
@RequestMapping("/api/penalties/{id}/goods")
class GoodsApi {

    private final SeizedGoods goods;
    private final PenaltyReaders readers;
    private final ClientRequests requests;

    GoodsApi(SeizedGoods goods, PenaltyReaders readers, ClientRequests requests) {
        this.goods = goods;
        this.readers = readers;
        this.requests = requests;
    }

    record Items(List<GoodsView> items) {}

    record RegisterRequest(
            @Nullable String clientId,
            @Nullable String seizure,
            @Nullable String seizedOn,
            @Nullable List<NewGoods> goods) {}

    record DayRequest(@Nullable String clientId, @Nullable String on) {}

    record EndRequest(
            @Nullable String clientId,
            @Nullable String state,
            @Nullable String on,
            @Nullable String evidence,
            @Nullable String proceeds,
            @Nullable String reason) {}

    /** Everything taken in the file. */
    @GetMapping
    Items list(@PathVariable String id) {
        readers.reader(id);
        return new Items(goods.of(id).stream().map(GoodsView::of).toList());
    }

    /** Enters what was taken. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Items register(@PathVariable String id, @RequestBody RegisterRequest request) {
        Actor officer = readers.officer(id);
        LocalDate seizedOn = Entered.day("seizedOn", request.seizedOn());
        List<NewGoods> entered = request.goods() == null ? List.of() : request.goods();
        return requests.once(
                new ClientRequest(id, request.clientId(), "goods.register", officer.username(), request),
                Items.class,
                () -> new Items(
                        goods
                                .register(id, Entered.text("seizure", request.seizure()), entered, seizedOn, officer)
                                .stream()
                                .map(GoodsView::of)
                                .toList()));
    }

    /** The party was called to see to a perishable thing. */
    @PostMapping("/{item}/call")
    GoodsView call(@PathVariable String id, @PathVariable long item, @RequestBody DayRequest request) {
        Actor officer = readers.officer(id);
        return requests.once(
                new ClientRequest(id, request.clientId(), "goods.call." + item, officer.username(), request),
                GoodsView.class,
                () -> GoodsView.of(goods.call(id, item, Entered.day("on", request.on()), officer)));
    }

    /** The party was told to fetch a thing. */
    @PostMapping("/{item}/tell")
    GoodsView tell(@PathVariable String id, @PathVariable long item, @RequestBody DayRequest request) {
        Actor officer = readers.officer(id);
        return requests.once(
                new ClientRequest(id, request.clientId(), "goods.tell." + item, officer.username(), request),
                GoodsView.class,
                () -> GoodsView.of(goods.tell(id, item, Entered.day("on", request.on()), officer)));
    }

    /** What became of a thing. */
    @PostMapping("/{item}/end")
    GoodsView end(@PathVariable String id, @PathVariable long item, @RequestBody EndRequest request) {
        Actor officer = readers.officer(id);
        GoodsEnd end = new GoodsEnd(
                state(request.state()),
                Entered.day("on", request.on()),
                request.evidence(),
                Entered.sumOrNothing("proceeds", request.proceeds()),
                request.reason());
        return requests.once(
                new ClientRequest(id, request.clientId(), "goods.end." + item, officer.username(), request),
                GoodsView.class,
                () -> GoodsView.of(goods.end(id, item, end, officer)));
    }

    private static GoodsState state(@Nullable String name) {
        return Arrays.stream(GoodsState.values())
                .filter(state -> state.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new RejectedInput("state", "enforcement.goods.state"));
    }
}
