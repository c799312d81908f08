// Five tasks of a reader who is new to the page. Each is done in at most four actions, counted here;
// an action is a click, or a text typed into a field.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { saved, tab, withSample } from '../open-page.mjs';

const MOST = 4;

/** Gives the sample and an `act` that counts. */
const task = (name, work) =>
  test(name, () =>
    withSample(async (page) => {
      let actions = 0;
      const act = async (doing) => {
        actions += 1;
        return doing;
      };
      await work(page, act);
      assert.ok(actions <= MOST, `${actions} actions`);
    }));

const panel = (page) => page.getByRole('tabpanel');

describe('five tasks', () => {
  task('the adjusted figure of one segment and its change', async (page, act) => {
    await act(tab(page, 'Facts').click());
    await act(page.getByRole('searchbox', { name: 'Filter facts' }).fill('brightcart adjusted'));
    const row = panel(page).getByRole('row').filter({ hasText: /adjusted ebita|adjusted EBITDA/i }).first();
    const cells = await row.getByRole('cell').allInnerTexts();
    assert.match(cells[0], /Brightcart/);
    assert.match(cells[1], /\d/, 'its figure');
    assert.match(cells[2], /\d|▲|▼/, 'its change');
  });

  task('all guidance with a horizon', async (page, act) => {
    await act(tab(page, 'Guidance').click());
    await act(page.getByRole('checkbox', { name: 'with a horizon only' }).check());
    assert.ok((await panel(page).locator('.card .horizon').count()) > 2);
  });

  task('the numbers on which the two legs disagree', async (page, act) => {
    await act(tab(page, 'Warnings').click());
    await act(page.getByRole('combobox', { name: 'Kind of warning' }).selectOption('number_conflict'));
    const card = panel(page).locator('.warning').first();
    assert.equal(await card.locator('.place').count(), 2);
    assert.ok((await card.locator('.number-marked').count()) >= 2);
  });

  task('facts in a spreadsheet', async (page, act) => {
    await act(page.locator('summary', { hasText: 'Export' }).click());
    const { name } = await act(saved(page, () => page.getByRole('button', { name: /Spreadsheet/ }).click()));
    assert.match(name, /\.xlsx$/);
  });

  task('a garbled name corrected everywhere', async (page, act) => {
    await act(tab(page, 'Warnings').click());
    await act(panel(page).getByRole('button', { name: 'Correct everywhere' }).first().click());
    await act(tab(page, 'Terms').click());
    await page.getByRole('list', { name: 'Your corrections' }).waitFor();
  });
});
