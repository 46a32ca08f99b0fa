package io.cityloop.casefile.persistence;

import io.cityloop.casefile.CaseRound;
import io.cityloop.casefile.CaseStatus;
import io.cityloop.casefile.Dispatch;
import io.cityloop.casefile.Filing;
import io.cityloop.casefile.NewCase;
import io.cityloop.casefile.Participation;
import io.cityloop.casefile.PastCase;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CaseFileMapper {

    void insert(
            @Param("number") String number,
            @Param("new") NewCase newCase,
            @Param("phoneTail") @Nullable String phoneTail,
            @Param("origin") String origin,
            @Param("at") Instant at);

    void insertWords(@Param("number") String number, @Param("words") String words);

    @Nullable
    CaseRow find(String number);

    List<CaseRow> findAll(@Param("numbers") Collection<String> numbers);

    @Nullable
    CaseRow findByClientId(String clientId);

    @Nullable
    CaseRow lock(String number);

    @Nullable
    ReporterRow reporter(String number);

    void insertRound(@Param("number") String number, @Param("round") int round, @Param("at") Instant at);

    List<CaseRound> rounds(String number);

    int setInstance(@Param("number") String number, @Param("round") int round, @Param("instanceKey") long instanceKey);

    @Nullable
    Long instance(@Param("number") String number, @Param("round") int round);

    int endRound(
            @Param("number") String number,
            @Param("round") int round,
            @Param("outcome") CaseStatus outcome,
            @Param("at") Instant at);

    void reopen(@Param("number") String number, @Param("at") Instant at);

    void changeStatus(@Param("number") String number, @Param("status") CaseStatus status, @Param("at") Instant at);

    void conclude(@Param("number") String number, @Param("status") CaseStatus status, @Param("at") Instant at);

    /** Everything that became of a case of the past, in one statement. */
    void settlePast(
            @Param("number") String number,
            @Param("past") PastCase past,
            @Param("coDepartments") String coDepartments,
            @Param("dispatchedAt") @Nullable Instant dispatchedAt);

    void classify(@Param("number") String number, @Param("subClass") String subClass, @Param("at") Instant at);

    void markUrgent(@Param("number") String number, @Param("urgent") boolean urgent, @Param("at") Instant at);

    void supervise(@Param("number") String number, @Param("supervised") boolean supervised, @Param("at") Instant at);

    void markLawBroken(@Param("number") String number, @Param("lawBroken") boolean lawBroken, @Param("at") Instant at);

    void file(@Param("number") String number, @Param("filing") Filing filing, @Param("at") Instant at);

    void dispatch(
            @Param("number") String number,
            @Param("dispatch") Dispatch dispatch,
            @Param("coDepartments") String coDepartments,
            @Param("keepHandler") boolean keepHandler,
            @Param("at") Instant at);

    void clearParts(String number);

    void putPart(
            @Param("number") String number,
            @Param("organisation") String organisation,
            @Param("part") String part,
            @Param("openedAt") Instant openedAt);

    void addInvolved(
            @Param("number") String number,
            @Param("organisation") String organisation,
            @Param("openedAt") Instant openedAt);

    int countInvolved(@Param("number") String number, @Param("organisations") List<String> organisations);

    void assignVerifier(
            @Param("number") String number, @Param("username") @Nullable String username, @Param("at") Instant at);

    void assignChecker(
            @Param("number") String number, @Param("username") @Nullable String username, @Param("at") Instant at);

    void assignHandler(
            @Param("number") String number, @Param("username") @Nullable String username, @Param("at") Instant at);

    void handled(@Param("number") String number, @Param("handledAt") Instant handledAt, @Param("at") Instant at);

    void count(@Param("number") String number, @Param("counter") CaseCounter counter, @Param("at") Instant at);

    void merge(@Param("number") String number, @Param("parent") String parent, @Param("at") Instant at);

    void repoint(@Param("from") String from, @Param("to") String to, @Param("at") Instant at);

    void addAffected(@Param("number") String number, @Param("more") int more, @Param("at") Instant at);

    List<CaseRow> mergedInto(String parent);

    List<CaseRow> similar(
            @Param("number") String number,
            @Param("subClass") @Nullable String subClass,
            @Param("polygon") String polygon,
            @Param("lon") double lon,
            @Param("lat") double lat,
            @Param("metres") double metres,
            @Param("limit") int limit);

    List<CaseRow> openNear(
            @Param("polygon") String polygon,
            @Param("lon") double lon,
            @Param("lat") double lat,
            @Param("metres") double metres,
            @Param("since") Instant since,
            @Param("limit") int limit);

    int repeated(
            @Param("number") String number,
            @Param("subClass") String subClass,
            @Param("polygon") String polygon,
            @Param("lon") double lon,
            @Param("lat") double lat,
            @Param("metres") double metres,
            @Param("since") Instant since,
            @Param("before") Instant before,
            @Param("limit") int limit);

    void answerSatisfaction(
            @Param("number") String number,
            @Param("solved") boolean solved,
            @Param("rating") @Nullable Integer rating,
            @Param("at") Instant at);

    void insertParticipation(Participation participation);

    List<Participation> participations(String number);

    List<CaseRow> openUnchangedSince(@Param("instant") Instant instant, @Param("limit") int limit);

    /** Cases reported from a telephone number, digits only, the newest first. */
    List<CaseRow> fromPhone(@Param("tail") String tail, @Param("digits") String digits, @Param("limit") int limit);
}
