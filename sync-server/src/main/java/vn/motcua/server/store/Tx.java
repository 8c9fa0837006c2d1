// SPDX-License-Identifier: Apache-2.0
package vn.motcua.server.store;

import org.jooq.DSLContext;

/// What one transaction can reach: one class an aggregate.
public final class Tx {

    private final DSLContext dsl;
    private final Events events;

    Tx(DSLContext dsl) {
        this.dsl = dsl;
        this.events = new Events(dsl);
    }

    public Offices offices() {
        return new Offices(dsl);
    }

    public Officers officers() {
        return new Officers(dsl);
    }

    public Sessions sessions() {
        return new Sessions(dsl);
    }

    public Devices devices() {
        return new Devices(dsl);
    }

    public Answers answers() {
        return new Answers(dsl);
    }

    public HeldCommands heldCommands() {
        return new HeldCommands(dsl);
    }

    public Registers registers() {
        return new Registers(dsl);
    }

    public Dossiers dossiers() {
        return new Dossiers(dsl);
    }

    public Codes codes() {
        return new Codes(dsl);
    }

    public Citizens citizens() {
        return new Citizens(dsl);
    }

    public Results results() {
        return new Results(dsl);
    }

    public ResultLines resultLines() {
        return new ResultLines(dsl);
    }

    public Papers papers() {
        return new Papers(dsl);
    }

    public Events events() {
        return events;
    }

    public Generations generations() {
        return new Generations(dsl);
    }

    public Retention retention() {
        return new Retention(dsl);
    }

    public Purges purges() {
        return new Purges(dsl);
    }

    public AccessLog accessLog() {
        return new AccessLog(dsl);
    }

    public RegisterBooks registerBooks() {
        return new RegisterBooks(dsl);
    }

    public Consents consents() {
        return new Consents(dsl);
    }

    public Reference reference() {
        return new Reference(dsl);
    }

    public Notices notices() {
        return new Notices(dsl);
    }

    public InventedResults inventedResults() {
        return new InventedResults(dsl);
    }

    public Proofs proofs() {
        return new Proofs(dsl);
    }

    public SealRequests sealRequests() {
        return new SealRequests(dsl);
    }

    public SealAudit sealAudit() {
        return new SealAudit(dsl);
    }

    public Settings settings() {
        return new Settings(dsl);
    }
}
