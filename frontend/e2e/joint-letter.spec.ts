/** 多人介绍信: a lost letter for two of a batch is made anew under one number (form 8.5, SP-18). */
import { expectNoAxeFaults } from './axe'
import { as, expect, logIn, test } from './fixtures'

test('one letter names two of a batch; lost, it is made anew for both, and scanned', async ({
  page,
}) => {
  await logIn(page, as('unit03'), '/transfers/batches')
  await page.getByRole('link', { name: '离退休支部接转名单.xlsx' }).click()
  await page.getByRole('button', { name: '重新合开一封介绍信（2 人去柳荫新村）' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('listitem')).toHaveCount(2)
  await expectNoAxeFaults(page)
  await dialog.getByRole('textbox').fill('原件遗失')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/号介绍信已开出，共 2 人/)).toBeVisible()
  await page.getByRole('link', { name: '打开其中一件并打印' }).click()
  await expect(page.getByText('共 2 人的介绍信')).toHaveCount(2)
  await expect(page.getByText('已作废', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: '打印登记表' })).toBeVisible()
  const scan = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
  await page
    .getByTestId('files')
    .setInputFiles({ name: '介绍信.pdf', mimeType: 'application/pdf', buffer: scan })
  await expect(page.getByRole('button', { name: '查看 介绍信.pdf' })).toBeVisible()
  await expectNoAxeFaults(page)
})
