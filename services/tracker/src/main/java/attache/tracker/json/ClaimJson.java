package attache.tracker.json;

import attache.dossier.value.Claim;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Claims, where sources differ, in JSON. */
public final class ClaimJson {
  private ClaimJson() {}

  public static @Nullable Claim read(Fields fields) {
    String type = fields.text("type");
    String field = type == null ? fields.requiredText("field") : "type";
    String value = type == null ? fields.requiredText("value") : type;
    Claim.Rank rank = fields.word("rank", Claim.Rank.class);
    String from = fields.text("from");
    var sources = fields.list("sources", CitationJson::read);
    return fields.make(
        () -> new Claim(field, value, rank == null ? Claim.Rank.NORMAL : rank, from, sources));
  }

  public static ObjectNode write(Claim claim) {
    ObjectNode node = Json.object();
    node.put("field", claim.field());
    node.put("value", claim.value());
    node.put("rank", claim.rank().name());
    Json.putText(node, "from", claim.from());
    Json.putList(node, "sources", claim.sources(), CitationJson::write);
    return node;
  }
}
