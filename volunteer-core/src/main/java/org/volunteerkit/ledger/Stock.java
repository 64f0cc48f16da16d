package org.volunteerkit.ledger;

/** The pieces of one offer: what was supplied is in stock or was redeemed. */
final class Stock {

    long supplied;
    long redeemed;

    long left() {
        return supplied - redeemed;
    }
}
