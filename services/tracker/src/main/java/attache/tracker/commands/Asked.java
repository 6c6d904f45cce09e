package attache.tracker.commands;

import attache.tracker.http.Submission;

/** An act with what is said of it. */
public record Asked(Act act, Submission submission) {}
