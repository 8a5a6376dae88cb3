/** 疑似重复: a pair is found, merged with both histories, or told apart and never offered again. */
import { expectNoAxeFaults } from './axe'
import { as, expect, expectNoSidewaysScroll, logIn, test } from './fixtures'

test('two records of one person are merged, and the page tells both histories', async ({
  page,
}) => {
  // MEM-02: the pair is of 区教育局, within the unit
  await logIn(page, as('unit02'), '/members/duplicates')
  await page.getByRole('link', { name: '顾清扬' }).click()
  const table = page.getByRole('table', { name: '两份档案对照' })
  await expect(table.getByRole('radio', { name: '备注 由外单位转入时建档' })).toBeChecked()
  await table.getByRole('radio', { name: '工作单位及职务 基础教育科副科长' }).check()
  await expectNoAxeFaults(page)
  await page.getByRole('button', { name: '合并档案' }).click()
  const dialog = page.getByRole('dialog', { name: '合并顾清扬的两份档案' })
  await dialog.getByRole('button', { name: '转出后又转入，重复建档' }).click()
  await dialog.getByRole('button', { name: '合并', exact: true }).click()
  await expect(page.getByRole('heading', { name: '顾清扬' })).toBeVisible()
  await expect(page.getByText('基础教育科副科长')).toBeVisible()
  await expect(page.getByText('合并记录')).toBeVisible()
  await expect(page.getByText('登记入册')).toHaveCount(2)
  await page.getByRole('link', { name: '查看那份档案' }).click()
  await expect(page.getByText('这份档案已并入顾清扬的另一份档案，只供查阅。')).toBeVisible()
  await expect(page.getByRole('button', { name: '修改' })).toHaveCount(0)
  await expectNoSidewaysScroll(page)
})

test('two people are told apart, and the pair is not offered again @phone', async ({ page }) => {
  await logIn(page, as('unit02'), '/members/duplicates')
  await page.getByRole('link', { name: '凌若溪' }).click()
  await page.getByRole('button', { name: '不是同一人' }).click()
  const dialog = page.getByRole('dialog', { name: '凌若溪的两份档案不是同一人' })
  await dialog.getByRole('button', { name: '同名的两人，已电话核对' }).click()
  await dialog.getByRole('button', { name: '不是同一人', exact: true }).click()
  await expect(page.getByRole('radio', { name: '待核对' })).toBeChecked()
  await expect(page.getByRole('link', { name: '凌若溪' })).toHaveCount(0)
  await page.getByText('已处理', { exact: true }).click()
  await expect(page.getByRole('link', { name: '凌若溪' })).toBeVisible()
  await expect(page.getByText('同名的两人，已电话核对')).toBeVisible()
  await expectNoSidewaysScroll(page)
})
