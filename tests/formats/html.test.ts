import { describe, expect, it } from 'vitest';
import { articleFromHtml } from '../../src/formats/html.js';

const PARAGRAPH =
  'La maire de Saint-Aubin, Claire Vasseur, a annoncé mardi que la passerelle fermerait «&nbsp;dès lundi&nbsp;», pour une durée de trois mois au moins, le temps de changer les câbles usés.';

const PAGE = `<!doctype html><html lang="fr"><head><title>La passerelle ferme</title>
<meta property="article:published_time" content="2021-03-02T08:00:00+01:00">
<script>var pub = "réclame";</script></head><body>
<nav><ul><li><a href="/">Accueil</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>La passerelle ferme</h1><p>${PARAGRAPH}</p>
<p>Le chantier doit coûter 2,4&nbsp;millions<br>d’euros, selon la <em>mairie</em>. Les riverains s’inquiètent, car le détour par le pont est long.</p>
<div>Les commerçants, eux, demandent une navette gratuite, et l’ont écrit à la préfecture dans une longue lettre.</div></article>
<footer><p>Mentions légales</p></footer></body></html>`;

describe('articleFromHtml', () => {
  it('keeps headline, day and paragraphs, and nothing of menus and scripts', () => {
    expect(articleFromHtml(PAGE)).toEqual({
      title: 'La passerelle ferme',
      published: '2021-03-02',
      text: `La passerelle ferme\n\n${PARAGRAPH.replaceAll('&nbsp;', '\u00a0')}\n\nLe chantier doit coûter 2,4\u00a0millions d’euros, selon la mairie. Les riverains s’inquiètent, car le détour par le pont est long.\n\nLes commerçants, eux, demandent une navette gratuite, et l’ont écrit à la préfecture dans une longue lettre.\n`,
    });
  });

  it('finds no article where there is none', () => {
    expect(articleFromHtml('<html><body></body></html>')).toBe(null);
    expect(articleFromHtml('')).toBe(null);
  });
});
