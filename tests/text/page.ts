/** A page as papers make them: menu, advertisement, caption, related articles, comments around the text. */
export const PAGE = `<!DOCTYPE html>
<html lang="fr"><head><title>Vierval : le pont ferme jusqu’à l’été | L’Écho du Val</title>
<meta property="og:title" content="Vierval : le pont ferme jusqu’à l’été">
<meta property="article:published_time" content="2024-03-12T07:30:00+01:00">
<script>window.suivi = "Ne me lisez pas";</script></head>
<body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<div class="ad">Abonnez-vous pour 1 € par mois !</div>
<article><h1>Vierval : le pont ferme jusqu’à l’été</h1>
<p>Le pont de Vierval sera fermé à la circulation dès lundi, a annoncé mardi la maire, Odile Carsan, lors d’une réunion publique qui a rassemblé près de 200 habitants.</p>
<figure><img src="pont.jpg" onerror="alert(1)"><figcaption>Le pont, mardi. © L’Écho</figcaption></figure>
<p>«&nbsp;Nous n’avons plus le choix&nbsp;», a-t-elle déclaré, en présentant un rapport d’experts qui relève des fissures sur trois des cinq piles. Les travaux <b>coûteront</b> 2&nbsp;millions d’euros.<br>Ils seront payés par le département, qui avait promis cette aide dès l’automne dernier.</p>
<blockquote><p>Il faudra faire un détour de douze kilomètres par Aubrelles, prévient la mairie dans un communiqué publié le même jour.</p></blockquote>
</article>
<aside class="related"><h2>À lire aussi</h2><a href="/1">La piscine rouvre</a></aside>
<section id="comments"><p>Bravo !</p></section><footer>© L’Écho du Val</footer></body></html>`;
