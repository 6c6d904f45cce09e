package attache.dossier.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://www.zona-militar.com/2021/05/05/la-argentina-realiza-el-pedido/",
        "http://psk.blog.24heures.ch/archive/2021/01/25/avions-de-combat-larussie%",
        "HTTPS://EXAMPLE.ORG:8443/ñ?q=a:b#c",
        "https://example.org",
        "https://example.org?id=1"
      })
  void whatAReaderCanFollowIsTakenAsItStands(String text) {
    assertThat(WebAddress.of(text)).isSameAs(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "javascript:alert(1)",
        "JavaScript://example.org/%0aalert(1)",
        "data:text/html,x.y",
        "file:///etc/passwd.txt",
        "ftp://example.org/x",
        "www.clarin.com/politica/x.html",
        "https://",
        "https:///path",
        "https://user@example.org/",
        "https://example.org/a b",
        "https://example.org/\"onclick"
      })
  void anythingElseIsNot(String text) {
    assertThatThrownBy(() -> WebAddress.of(text))
        .isInstanceOf(Invalid.class)
        .hasMessageContaining("no address that can be followed");
  }
}
