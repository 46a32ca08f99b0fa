package io.cityloop.enforcement.persistence;

import io.cityloop.enforcement.Certificate;
import io.cityloop.enforcement.PenaltyFile;
import io.cityloop.enforcement.PenaltyParty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

/** Statements on penalty files, their parties and acts. */
@Mapper
public interface PenaltyFileMapper {

    /** Adds a file. */
    void insert(PenaltyFileRow row);

    /** The file with this id, null when there is none. */
    @Nullable
    PenaltyFile find(@Param("id") String id);

    /** The file a client opened under this id, null when there is none. */
    @Nullable
    PenaltyFile findByClient(@Param("clientId") String clientId);

    /** The end of a file's chain; the row stays locked until the transaction ends. */
    @Nullable
    ActHead lockHead(@Param("id") String id);

    /** The end of a file's chain. */
    @Nullable
    ActHead head(@Param("id") String id);

    /** Moves the end of the chain. */
    void moveHead(@Param("id") String id, @Param("seq") int seq, @Param("hash") String hash);

    /** A page of the files of some agencies (null: of all), newest first. */
    List<PenaltyFile> list(
            @Param("agencies") @Nullable Collection<String> agencies,
            @Param("status") @Nullable String status,
            @Param("before") @Nullable String before,
            @Param("limit") int limit);

    /** The files of a case. */
    List<PenaltyFile> ofCase(@Param("caseNumber") String caseNumber);

    /** The newest decided files of a violation, null grade for any. */
    List<PenaltyFile> similar(
            @Param("violation") String violation, @Param("grade") @Nullable String grade, @Param("limit") int limit);

    /** Changes the status. */
    void changeStatus(@Param("id") String id, @Param("status") String status);

    /** Says which violation of the discretion table it is. */
    void classify(@Param("id") String id, @Param("violation") String violation);

    /** Writes who investigates, and since when. */
    void file(
            @Param("id") String id,
            @Param("firstOfficer") String firstOfficer,
            @Param("secondOfficer") String secondOfficer,
            @Param("filedOn") LocalDate filedOn);

    /** Writes the end of the time to decide. */
    void moveDecisionDue(@Param("id") String id, @Param("due") Instant due);

    /** Writes the decision. */
    void decide(
            @Param("id") String id,
            @Param("decision") String decision,
            @Param("grade") @Nullable String grade,
            @Param("fine") long fine,
            @Param("confiscation") long confiscation,
            @Param("decidedOn") LocalDate decidedOn);

    /** Ends the file. */
    void conclude(@Param("id") String id, @Param("status") String status, @Param("at") Instant at);

    /** Adds a party. */
    void insertParty(PartyRow row);

    /** The parties of a file. */
    List<PenaltyParty> parties(@Param("penaltyId") String penaltyId);

    /** Adds an act. */
    void insertAct(ActRow row);

    /** The acts of a file. */
    List<ActRow> acts(@Param("penaltyId") String penaltyId);

    /** The certificates of some people. */
    List<Certificate> certificates(@Param("usernames") Collection<String> usernames);

    /** Enters a certificate or changes it. */
    void enterCertificate(Certificate certificate);
}
