package attache.ledger;

import attache.proof.json.CanonicalJson;

/**
 * A stream's remembered state: only ever a shortcut, never the truth.
 *
 * @param sequence of the last event that went into it
 * @param version of the state's form, under its name
 * @param data a JSON object
 */
public record Snapshot(String stream, long sequence, String name, int version, String data) {

  public Snapshot {
    Names.check("the stream", stream, 255);
    Names.check("the snapshot's name", name, 200);
    data = CanonicalJson.object(data);
  }
}
