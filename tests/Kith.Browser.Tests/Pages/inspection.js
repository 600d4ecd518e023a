// What every page is asked, run in the page itself. Each answer is a list of faults in words.
(() => {
  const seen = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const words = e => e.outerHTML.replace(/\s+/g, ' ').slice(0, 160);
  const inline = n => n.nodeType === Node.TEXT_NODE ? n.textContent.trim() !== ''
    : n.nodeType === Node.ELEMENT_NODE && getComputedStyle(n).display === 'inline' && n.textContent.trim() !== '';

  // A link in a sentence is as high as its line; what stands alone is pressed with a thumb.
  const inSentence = e => e.tagName === 'A' && getComputedStyle(e).display === 'inline'
    && [...e.parentElement.childNodes].some(n => n !== e && !n.contains?.(e) && inline(n) && !n.matches?.('a, .vh'));

  // A ring to tick is pressed by its label.
  const reach = e => (e.matches('[type=radio], [type=checkbox]') && e.labels?.[0] || e).getBoundingClientRect();

  self.kith = {
    // Folded parts are part of the page.
    unfold: () => document.querySelectorAll('details').forEach(d => { d.open = true; }),

    ways: () => [...document.querySelectorAll('a[href^="/"]')].map(a => a.getAttribute('href').split('#')[0]),

    axe: async options => (await axe.run(document, { ...options, resultTypes: ['violations'], preload: false })).violations.flatMap(v =>
      v.nodes.map(n => `${v.id}, ${v.help}: ${n.target.join(' ')} ${words({ outerHTML: n.html })} ${(n.failureSummary ?? '').replace(/\s+/g, ' ')}`)),

    paper: expected => {
      const paper = getComputedStyle(document.body).backgroundColor;
      return paper === expected ? [] : [`the style sheet is not at work, the paper is ${paper}`];
    },

    wide: () => document.documentElement.scrollWidth <= innerWidth ? [] : [`wider than the screen: ${[...document.querySelectorAll('body *')]
      .filter(e => seen(e) && e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.scroll, .ways, .facets, svg, .vh'))
      .slice(0, 3).map(words).join(' | ')}`],

    small: () => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
      .filter(e => seen(e) && !e.closest('.skip, .vh, svg') && !inSentence(e) && reach(e).height < 43.5)
      .map(e => `${Math.round(reach(e).height)} px high, too low for a thumb: ${words(e)}`),
  };
})();
