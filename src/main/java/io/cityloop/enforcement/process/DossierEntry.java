package io.cityloop.enforcement.process;

import io.cityloop.documents.DossierPart;

/** A line of the table of contents, and what it stands for. */
record DossierEntry(String title, String number, String hash, DossierPart part) {}
